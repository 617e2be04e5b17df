-- What is reserved, on its way and waited for at each space.

create index reservations_by_space on claims (space_id, from_on, id) where kind = 'reservation';
create index reservations_to_come on claims (from_on) where kind = 'reservation' and state = 'planned';
create index transfers_alive on claims (space_id) where kind = 'transfer' and state in ('planned', 'active');
create index waiting_by_space on waiting (space_id, created_at) where state in ('waiting', 'held');
