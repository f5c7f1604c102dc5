--liquibase formatted sql

--changeset journal:change-alerts
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.alert.changes', '2020-09-01', '40', 'Значение поставки: столько исправленных отметок подряд необычны'),
  ('PRODUCT', 'journal.alert.minutes', '2020-09-01', '30', 'Значение поставки: за сколько минут исправления считаются подряд'),
  ('PRODUCT', 'journal.alert.quiet-changes', '2020-09-01', '10', 'Значение поставки: то же ночью и в день без уроков'),
  ('PRODUCT', 'journal.alert.quiet-from', '2020-09-01', '22', 'Значение поставки: час, с которого ночь'),
  ('PRODUCT', 'journal.alert.quiet-to', '2020-09-01', '6', 'Значение поставки: час, до которого ночь');

create table journal.change_alert (
  organisation_id bigint not null,
  account_id bigint not null,
  settled_by bigint,
  at timestamptz not null,
  from_at timestamptz not null,
  settled_at timestamptz,
  day date not null,
  changes integer not null,
  quiet boolean not null,
  primary key (organisation_id, account_id, day)
);
create index change_alert_day_idx on journal.change_alert (organisation_id, day);
comment on table journal.change_alert is 'TENANT. Somebody changed unusually many marks that stood already: told once a day, until somebody has looked into it';
call tenancy.protect('journal.change_alert');
