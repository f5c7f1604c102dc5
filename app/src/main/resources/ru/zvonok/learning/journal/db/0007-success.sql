--liquibase formatted sql

--changeset journal:success
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.mark.passed', '2000-01-01', '3', 'Пятибалльная шкала: успеваемость, отметки «3» и выше'),
  ('PRODUCT', 'journal.mark.good', '2000-01-01', '4', 'Пятибалльная шкала: качество знаний, отметки «4» и «5»');
