-- The sessions of an activity by time: the next of each in a list of all, and where the search puts it.
create index occurrences_by_activity on occurrences (activity_id, start_local, id);
