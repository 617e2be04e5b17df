-- An address is looked for by its street, which the desk knows by heart, and its number.

-- What stands before any letter of the plate: the number by which a near one is found.
alter table address_points
  add column number_value integer not null
    generated always as (coalesce(substring(number from '^[0-9]{1,7}')::integer, 0)) stored;
create index address_points_by_street on address_points (street, number_value);
