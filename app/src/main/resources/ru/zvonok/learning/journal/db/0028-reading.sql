--liquibase formatted sql

--changeset journal:reading
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.reading.silent-days', '2020-09-01', '7', 'Значение поставки: семья не заглядывала в дневник неделю');
