--liquibase formatted sql

--changeset journal:attested-days
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'journal.close.attested-days', '2020-09-01', null, '1', 'Значение поставки: текущие отметки закрыты со следующего дня после дня аттестации');
