--liquibase formatted sql

--changeset finals:thresholds
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'finals.average.passed', '2000-01-01', '3', 'Значение поставки: при среднем балле ниже трёх решает учитель'),
  ('PRODUCT', 'finals.control-works.share', '2000-01-01', '0.5', 'Регламент колледжей, раздел 6: половина контрольных работ');
