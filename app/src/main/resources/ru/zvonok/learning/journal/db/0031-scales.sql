--liquibase formatted sql

--changeset journal:scales
create sequence journal.scale_rule_seq as bigint increment 1;
create table journal.scale_rule (
  organisation_id bigint not null,
  id bigint not null,
  subject_id bigint not null,
  group_id bigint,
  from_year smallint not null check (from_year between 2000 and 2100),
  grade_from smallint check (grade_from between 1 and 12),
  grade_to smallint check (grade_to between 1 and 12),
  five numeric(5, 2),
  four numeric(5, 2),
  three numeric(5, 2),
  scale text not null check (scale in ('FIVE', 'TEN', 'TWELVE', 'HUNDRED', 'PASS_FAIL')),
  primary key (organisation_id, id),
  check (grade_from <= grade_to),
  check ((grade_from is null) = (grade_to is null)),
  check (group_id is null or grade_from is null),
  check (five > four and four > three),
  check (num_nulls(five, four, three) in (0, 3)),
  constraint scale_rule_subject_fk foreign key (organisation_id, subject_id) references curriculum.subject (organisation_id, id),
  constraint scale_rule_group_fk foreign key (organisation_id, group_id) references enrolment.school_class (organisation_id, id),
  constraint scale_rule_key unique nulls not distinct (organisation_id, subject_id, group_id, grade_from, grade_to, from_year)
);
create index scale_rule_subject_idx on journal.scale_rule (organisation_id, subject_id);
create index scale_rule_group_idx on journal.scale_rule (organisation_id, group_id);
comment on table journal.scale_rule is 'TENANT. The scale of a subject from a school year on: of a class, of grades or of all; the later line counts. five, four, three: from which mark or average it is worth that on the five-point scale, null for what the region says';
call tenancy.protect('journal.scale_rule', 'select, insert, delete');

--changeset journal:pass-and-fail
alter table journal.mark drop constraint mark_value_check;
alter table journal.mark add constraint mark_value_check check (value between 1 and 102);
comment on column journal.mark.value is 'Number of the scale of the course, 1 to 100; 101 fail, 102 pass; null for a duty that is not done';

--changeset journal:usual-scales
insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'journal.scale.ten.five', '2000-01-01', '7.5', 'Значение поставки: 8–10 соответствуют пятёрке'),
  ('PRODUCT', 'journal.scale.ten.four', '2000-01-01', '5.5', 'Значение поставки: 6–7 соответствуют четвёрке'),
  ('PRODUCT', 'journal.scale.ten.three', '2000-01-01', '3.5', 'Значение поставки: 4–5 соответствуют тройке'),
  ('PRODUCT', 'journal.scale.twelve.five', '2000-01-01', '9.5', 'Значение поставки: 10–12 соответствуют пятёрке'),
  ('PRODUCT', 'journal.scale.twelve.four', '2000-01-01', '6.5', 'Значение поставки: 7–9 соответствуют четвёрке'),
  ('PRODUCT', 'journal.scale.twelve.three', '2000-01-01', '3.5', 'Значение поставки: 4–6 соответствуют тройке'),
  ('PRODUCT', 'journal.scale.hundred.five', '2000-01-01', '85', 'Значение поставки'),
  ('PRODUCT', 'journal.scale.hundred.four', '2000-01-01', '70', 'Значение поставки'),
  ('PRODUCT', 'journal.scale.hundred.three', '2000-01-01', '50', 'Значение поставки'),
  ('PRODUCT', 'journal.scale.pass-share', '2000-01-01', '0.5', 'Значение поставки: зачёт предлагается, когда зачтена хотя бы половина работ');
