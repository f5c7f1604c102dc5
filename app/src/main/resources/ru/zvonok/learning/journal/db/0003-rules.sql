--liquibase formatted sql

--changeset journal:rules
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.topic.deadline-days', '2020-09-01', '1', 'Регламент работы в системе, срок DL-31'),
  ('PRODUCT', 'journal.homework.deadline-days', '2020-09-01', '1', 'Регламент работы в системе, срок DL-31'),
  ('PRODUCT', 'journal.marks.deadline-days', '2020-09-01', '1', 'Регламент работы в системе, срок DL-30'),
  ('PRODUCT', 'journal.edit.window-days', '2020-09-01', '30', 'Значение поставки: правка записей не старше 30 дней'),
  ('PRODUCT', 'journal.mark.lowest', '2020-09-01', '2', 'Пятибалльная шкала'),
  ('PRODUCT', 'journal.mark.highest', '2020-09-01', '5', 'Пятибалльная шкала'),
  ('PRODUCT', 'journal.mark.from-grade', '2020-09-01', '2', 'Безотметочное обучение в первом классе');
