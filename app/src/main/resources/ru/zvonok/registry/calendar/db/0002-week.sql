--liquibase formatted sql

--changeset calendar:week
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'calendar.week.days', '2000-01-01', '5', 'Значение поставки: пятидневная рабочая неделя (Трудовой кодекс РФ, статья 100)');
