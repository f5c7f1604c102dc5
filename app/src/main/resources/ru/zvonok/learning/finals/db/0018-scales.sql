--liquibase formatted sql

--changeset finals:scales
alter table finals.period_mark
  drop constraint period_mark_value_check,
  drop constraint period_mark_proposed_check,
  add constraint period_mark_value_check check (value ~ '^([2-5]|NA|EXEMPT|PASS|FAIL|(10|12|100):[0-9]{1,3}:[2-5])$'),
  add constraint period_mark_proposed_check check (proposed ~ '^([2-5]|NA|EXEMPT|PASS|FAIL|(10|12|100):[0-9]{1,3}:[2-5])$');
alter table finals.pending_mark
  drop constraint pending_mark_value_check,
  drop constraint pending_mark_proposed_check,
  add constraint pending_mark_proposed_check check (proposed ~ '^([2-5]|NA|EXEMPT|PASS|FAIL|(10|12|100):[0-9]{1,3}:[2-5])$'),
  add constraint pending_mark_value_check check (value ~ '^([2-5]|NA|EXEMPT|PASS|FAIL|(10|12|100):[0-9]{1,3}:[2-5])$');
comment on column finals.period_mark.value is 'Five points or a sign; of another scale «scale:mark:worth», what it was worth when it was given';
alter table finals.grading_policy add column round_up numeric(3, 2) check (round_up > 0 and round_up <= 1);
comment on column finals.grading_policy.round_up is 'From which part of a point on an average of 10, 12 or 100 points is rounded up; null where the region''s number does';
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'finals.scale.ten.up', '2000-01-01', null, '0.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.scale.twelve.up', '2000-01-01', null, '0.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.scale.hundred.up', '2000-01-01', null, '0.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.scale.ten.edge', '2000-01-01', null, '0.15', 'Значение поставки: как близко к границе отметки средний балл спорный'),
  ('PRODUCT', 'finals.scale.twelve.edge', '2000-01-01', null, '0.15', 'Значение поставки: как близко к границе отметки средний балл спорный'),
  ('PRODUCT', 'finals.scale.hundred.edge', '2000-01-01', null, '1', 'Значение поставки: от половины балла считаются только границы «5», «4» и «3» шкалы');
