--liquibase formatted sql

--changeset journal:days-back
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.filling.days-back', '2020-09-01', '14', 'Значение поставки: незаполненное ищется за две недели');
