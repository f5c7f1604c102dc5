--liquibase formatted sql

--changeset people:rules
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'people.majority.age', '2000-01-01', '18', 'Гражданский кодекс РФ, статья 21, часть 1'),
  ('PRODUCT', 'people.employment.age', '2000-01-01', '16', 'Трудовой кодекс РФ, статья 63, часть 1'),
  ('PRODUCT', 'people.employment.rate', '2000-01-01', '2', 'Значение поставки: не больше двух ставок по одной должности');
