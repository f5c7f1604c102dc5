--liquibase formatted sql

--changeset finals:limits
alter table finals.grading_policy
  add column limit_five numeric(3, 2),
  add column limit_four numeric(3, 2),
  add column limit_three numeric(3, 2),
  add column approval boolean not null default false;
update finals.grading_policy
   set limit_five = 4 + rounding_threshold, limit_four = 3 + rounding_threshold, limit_three = 2 + rounding_threshold
 where organisation_id is not null;
alter table finals.grading_policy
  alter column limit_five set not null,
  alter column limit_four set not null,
  alter column limit_three set not null,
  alter column approval drop default,
  drop column rounding_threshold,
  add constraint grading_policy_limits_check check (2 <= limit_three and limit_three < limit_four and limit_four < limit_five and limit_five <= 5);
delete from tenancy.regional_rule where key = 'finals.rounding.threshold';
insert into tenancy.regional_rule (source, key, valid_from, kind, value, basis) values
  ('PRODUCT', 'finals.limit.five', '2000-01-01', null, '4.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.limit.four', '2000-01-01', null, '3.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.limit.three', '2000-01-01', null, '2.5', 'Значение поставки: округление по обычному правилу'),
  ('PRODUCT', 'finals.limit.five', '2000-01-01', 'COLLEGE', '4.75', 'Регламент колледжей, раздел 6'),
  ('PRODUCT', 'finals.limit.four', '2000-01-01', 'COLLEGE', '3.75', 'Регламент колледжей, раздел 6'),
  ('PRODUCT', 'finals.limit.three', '2000-01-01', 'COLLEGE', '2.75', 'Регламент колледжей, раздел 6'),
  ('PRODUCT', 'finals.marks.minimum', '2020-09-01', 'COLLEGE', '1', 'Регламент колледжей, раздел 6, числа отметок не называет'),
  ('PRODUCT', 'finals.approval', '2000-01-01', null, '0', 'Значение поставки для школ'),
  ('PRODUCT', 'finals.approval', '2000-01-01', 'COLLEGE', '1', 'Регламент колледжей, раздел 6: согласование с заместителем директора');
