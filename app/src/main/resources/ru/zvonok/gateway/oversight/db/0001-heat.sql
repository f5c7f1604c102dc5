--liquibase formatted sql

--changeset oversight:heat
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'oversight.heat.good', '2000-01-01', '95', 'Значение поставки: заполнение от 95 % не выделяется'),
  ('PRODUCT', 'oversight.heat.fair', '2000-01-01', '85', 'Значение поставки: заполнение ниже 85 % выделяется сильнее'),
  ('PRODUCT', 'oversight.heat.poor', '2000-01-01', '70', 'Значение поставки: заполнение ниже 70 % выделяется сильнее всего');
