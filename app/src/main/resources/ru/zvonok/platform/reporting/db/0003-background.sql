--liquibase formatted sql

--changeset reporting:background
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'reporting.page-lines', '2020-09-01', '1500', 'Значение поставки: отчёт длиннее готовится в фоне'),
  ('PRODUCT', 'reporting.keep-days', '2020-09-01', '7', 'Значение поставки: сколько дней хранится готовый отчёт');
