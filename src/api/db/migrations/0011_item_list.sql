-- The list of items in each of its orders, and by what few of them have in common.

drop index items_by_inspection;
create index items_by_inspection on items (next_inspection_on, tag) where next_inspection_on is not null;
create index items_by_condition on items (condition, tag);
-- Kept for somebody, by the day until which they are.
create index claims_kept on claims ((coalesce(pick_up_by, due_on)), id) where state = 'ready';
