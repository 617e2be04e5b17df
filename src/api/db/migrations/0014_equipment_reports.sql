-- Figures of the resource bank for those who may not open what they are made of: counts by month, as
-- they stood when they were made, and never who. What was in months that are over is kept as it is.

create table loan_figures (
  -- The first day of the month.
  month date not null check (extract(day from month) = 1),
  -- Where it was lent; of the days owned, where the item belongs.
  space_id uuid not null references spaces,
  model_id uuid not null references models,
  loans integer not null,
  returns integer not null,
  -- Returned after the due day.
  late integer not null,
  days_out integer not null,
  days_owned integer not null,
  primary key (month, space_id, model_id)
);

create table waiting_figures (
  month date not null check (extract(day from month) = 1),
  space_id uuid not null references spaces,
  type_id uuid not null references product_types,
  -- Those whose waiting ended with something, and the days that they waited together.
  served integer not null,
  days_waited integer not null,
  -- Those who wait; in the month in which the figures were made only.
  waiting integer not null,
  longest_days integer not null,
  primary key (month, space_id, type_id)
);

create table figures_made (
  only_row boolean primary key default true check (only_row),
  made_at timestamptz
);
insert into figures_made default values;

grant select, insert, delete on loan_figures, waiting_figures to taulell_app;
grant select, insert, update on figures_made to taulell_app;
