--liquibase formatted sql

--changeset finals:figures
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'finals.sou.five', '2000-01-01', '1', 'Степень обученности учащихся по В. П. Симонову'),
  ('PRODUCT', 'finals.sou.four', '2000-01-01', '0.64', 'Степень обученности учащихся по В. П. Симонову'),
  ('PRODUCT', 'finals.sou.three', '2000-01-01', '0.36', 'Степень обученности учащихся по В. П. Симонову'),
  ('PRODUCT', 'finals.sou.two', '2000-01-01', '0.16', 'Степень обученности учащихся по В. П. Симонову'),
  ('PRODUCT', 'finals.sou.not-attested', '2000-01-01', '0.07', 'Степень обученности учащихся по В. П. Симонову');

create sequence finals.figure_rule_seq as bigint increment 1;
create table finals.figure_rule (
  organisation_id bigint not null,
  id bigint not null,
  valid_from date not null,
  passed smallint not null check (passed between 2 and 5),
  good smallint not null check (good between 2 and 5),
  five numeric(3, 2) not null check (five between 0 and 1),
  four numeric(3, 2) not null check (four between 0 and 1),
  three numeric(3, 2) not null check (three between 0 and 1),
  two numeric(3, 2) not null check (two between 0 and 1),
  not_attested numeric(3, 2) not null check (not_attested between 0 and 1),
  primary key (organisation_id, id),
  check (good >= passed),
  constraint figure_rule_day_key unique (organisation_id, valid_from)
);
comment on table finals.figure_rule is 'TENANT. How the school reckons pass rate, quality and the degree of training from a day on; without one the rules of the region hold';
call tenancy.protect('finals.figure_rule');
