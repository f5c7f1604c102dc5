--liquibase formatted sql

--changeset finals:leaving
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'finals.leaving.basic', '2000-01-01', '9', 'Приказ № 546 от 05.10.2020: аттестат об основном общем образовании'),
  ('PRODUCT', 'finals.leaving.secondary', '2000-01-01', '11', 'Приказ № 546 от 05.10.2020: аттестат о среднем общем образовании'),
  ('PRODUCT', 'finals.leaving.evening', '2000-01-01', '12', 'Приказ № 546 от 05.10.2020: вечерние школы выпускают из двенадцатого класса'),
  ('PRODUCT', 'finals.secondary.first-grade', '2000-01-01', '10', 'Приказ № 546 от 05.10.2020: отметки за каждый год обучения по программе среднего общего образования'),
  ('PRODUCT', 'finals.basic.first-grade', '2000-01-01', '5', 'Федеральные учебные планы: основное общее образование с пятого класса');
