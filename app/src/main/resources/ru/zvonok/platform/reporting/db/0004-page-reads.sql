--liquibase formatted sql

--changeset reporting:page-reads
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'reporting.page-reads', '2020-09-01', '6000', 'Значение поставки: отчёт, который читает больше записей, готовится в фоне');
