--liquibase formatted sql

--changeset finals:rules
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'finals.rounding.threshold', '2020-09-01', null, '0.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.marks.minimum', '2020-09-01', null, '3', 'Значение поставки: не менее трёх отметок за период'),
  ('PRODUCT', 'finals.absence.share', '2020-09-01', null, '0.5', 'Значение поставки: не аттестован при пропуске половины уроков'),
  ('PRODUCT', 'finals.edge', '2020-09-01', null, '0.09', 'Значение поставки: близко к границе'),
  ('PRODUCT', 'finals.weighted', '2020-09-01', null, '1', 'Значение поставки: средневзвешенный балл'),
  ('PRODUCT', 'finals.control-works', '2020-09-01', null, '0', 'Значение поставки для школ'),
  ('PRODUCT', 'finals.control-works', '2020-09-01', 'COLLEGE', '1', 'Регламент колледжей, раздел 6'),
  ('PRODUCT', 'finals.rounding.threshold', '2020-09-01', 'COLLEGE', '0.75', 'Регламент колледжей, раздел 6');
