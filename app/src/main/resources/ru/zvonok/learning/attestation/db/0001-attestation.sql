--liquibase formatted sql

--changeset attestation:exams
create schema attestation;
comment on schema attestation is 'Results of state exams and marks of certificates';
create sequence attestation.exam_result_seq as bigint increment 1;
create sequence attestation.exam_list_seq as bigint increment 1;
create sequence attestation.difference_seq as bigint increment 1;
create sequence attestation.certificate_mark_seq as bigint increment 1;
create sequence attestation.certificate_mark_history_seq as bigint increment 1;

create table attestation.exam_result (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  held_on date not null,
  school_year smallint not null,
  subject smallint not null check (subject between 0 and 999),
  primary_score smallint check (primary_score between 0 and 200),
  score smallint check (score between 0 and 100),
  mark smallint check (mark between 2 and 5),
  exam text not null check (exam in ('OGE', 'EGE', 'GVE', 'DEMO', 'DIPLOMA')),
  source text not null check (source in ('ENTERED', 'REGION')),
  primary key (organisation_id, id),
  check (score is not null or mark is not null),
  constraint exam_result_once unique (organisation_id, school_year, student_id, exam, subject, source)
);
create index exam_result_student_idx on attestation.exam_result (organisation_id, student_id);
comment on table attestation.exam_result is 'TENANT. What a pupil reached in a state exam: entered here, and as the list of the region says; subject 0 where an exam has none';
call tenancy.protect('attestation.exam_result');

create table attestation.exam_list (
  organisation_id bigint not null,
  id bigint not null,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  lines integer not null,
  exam text not null check (exam in ('OGE', 'EGE', 'GVE', 'DEMO', 'DIPLOMA')),
  primary key (organisation_id, id)
);
create index exam_list_year_idx on attestation.exam_list (organisation_id, school_year, exam);
comment on table attestation.exam_list is 'TENANT. When which list of the region came in and was compared (GIA-02)';
call tenancy.protect('attestation.exam_list', 'select, insert');

create table attestation.difference (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  course_id bigint not null default 0,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  subject smallint not null,
  exam text not null check (exam in ('OGE', 'EGE', 'GVE', 'DEMO', 'DIPLOMA')),
  place text not null check (place in ('ENTERED', 'JOURNAL')),
  ours text not null,
  region text not null,
  words text check (length(words) between 1 and 300),
  primary key (organisation_id, id),
  constraint difference_once unique (organisation_id, school_year, student_id, exam, subject, place, course_id, ours, region)
);
comment on table attestation.difference is 'TENANT. A difference that was found, with the words that explain it; ours and region as they stood, region empty where its list has no line. Whether it is open is reckoned from what stands now';
call tenancy.protect('attestation.difference');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'attestation.gia.deadline-days', '2000-01-01', '5', 'Регламент работы в системе, срок DL-29'),
  ('PRODUCT', 'attestation.results-days', '2000-01-01', '[]', 'Значение поставки: дни официальных результатов называет регион'),
  ('PRODUCT', 'attestation.exam-subjects', '2000-01-01', '[
    {"code": 1, "name": "Русский язык", "exams": ["OGE", "EGE", "GVE"], "taught": ["Русский язык"], "obligatory": true},
    {"code": 2, "name": "Математика", "exams": ["OGE", "EGE", "GVE"], "taught": ["Математика", "Алгебра", "Геометрия", "Вероятность и статистика", "Алгебра и начала математического анализа"], "obligatory": true},
    {"code": 22, "name": "Математика базовая", "exams": ["EGE"], "taught": ["Математика", "Алгебра", "Геометрия", "Вероятность и статистика", "Алгебра и начала математического анализа"], "marked": true},
    {"code": 3, "name": "Физика", "exams": ["OGE", "EGE", "GVE"], "taught": ["Физика"]},
    {"code": 4, "name": "Химия", "exams": ["OGE", "EGE", "GVE"], "taught": ["Химия"]},
    {"code": 5, "name": "Информатика", "exams": ["OGE", "EGE", "GVE"], "taught": ["Информатика"]},
    {"code": 6, "name": "Биология", "exams": ["OGE", "EGE", "GVE"], "taught": ["Биология"]},
    {"code": 7, "name": "История", "exams": ["OGE", "EGE", "GVE"], "taught": ["История"]},
    {"code": 8, "name": "География", "exams": ["OGE", "EGE", "GVE"], "taught": ["География"]},
    {"code": 9, "name": "Английский язык", "exams": ["OGE", "EGE", "GVE"], "taught": ["Английский язык", "Иностранный язык (английский)", "Иностранный язык"]},
    {"code": 10, "name": "Немецкий язык", "exams": ["OGE", "EGE", "GVE"], "taught": ["Немецкий язык", "Иностранный язык (немецкий)"]},
    {"code": 11, "name": "Французский язык", "exams": ["OGE", "EGE", "GVE"], "taught": ["Французский язык", "Иностранный язык (французский)"]},
    {"code": 12, "name": "Обществознание", "exams": ["OGE", "EGE", "GVE"], "taught": ["Обществознание"]},
    {"code": 13, "name": "Испанский язык", "exams": ["OGE", "EGE", "GVE"], "taught": ["Испанский язык", "Иностранный язык (испанский)"]},
    {"code": 14, "name": "Китайский язык", "exams": ["EGE"], "taught": ["Китайский язык", "Иностранный язык (китайский)"]},
    {"code": 18, "name": "Литература", "exams": ["OGE", "EGE", "GVE"], "taught": ["Литература"]}]',
    'Значение поставки: предметы государственной итоговой аттестации');

--changeset attestation:certificates
create table attestation.certificate_mark (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  version bigint not null,
  school_year smallint not null,
  line text not null check (length(line) between 1 and 100),
  subject text not null check (length(subject) between 1 and 200),
  value text not null check (value in ('5', '4', '3', 'PASS', 'EXEMPT')),
  proposed text,
  reason text,
  primary key (organisation_id, id),
  constraint certificate_mark_once unique (organisation_id, school_year, student_id, line)
);
create index certificate_mark_student_idx on attestation.certificate_mark (organisation_id, student_id);
comment on table attestation.certificate_mark is 'TENANT. A settled mark of the certificate, with what the rule proposed; subject as it is printed; version is the id of the history entry that wrote it';
call tenancy.protect('attestation.certificate_mark');

create table attestation.certificate_mark_history (
  organisation_id bigint not null,
  id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  edit_id uuid not null,
  school_year smallint not null,
  line text not null,
  old_value text,
  new_value text,
  primary key (organisation_id, id),
  constraint certificate_mark_history_edit_key unique (organisation_id, edit_id)
);
create index certificate_mark_history_cell_idx on attestation.certificate_mark_history (organisation_id, school_year, student_id, line);
comment on table attestation.certificate_mark_history is 'TENANT. Every change of a certificate mark; an edit id counts once';
call tenancy.protect('attestation.certificate_mark_history', 'select, insert');

create table attestation.certificate (
  organisation_id bigint not null,
  student_id bigint not null,
  account_id bigint,
  at timestamptz not null,
  school_year smallint not null,
  issued_on date,
  honours text check (honours in ('NONE', 'HONOURS', 'MEDAL_FIRST', 'MEDAL_SECOND')),
  reopened text check (length(reopened) between 1 and 300),
  primary key (organisation_id, school_year, student_id)
);
create index certificate_student_idx on attestation.certificate (organisation_id, student_id);
comment on table attestation.certificate is 'TENANT. What is awarded and when the certificate was issued; issued ones are locked. reopened: why an issued one was opened again';
call tenancy.protect('attestation.certificate');

insert into tenancy.regional_rule (source, key, valid_from, value, basis) values
  ('PRODUCT', 'attestation.merged-subjects', '2000-01-01', '[{"code": "maths", "name": "Математика", "taught": ["Математика", "Алгебра", "Геометрия", "Вероятность и статистика", "Алгебра и начала математического анализа"]}]', 'Значение поставки: учебные курсы математики стоят в аттестате одним предметом'),
  ('PRODUCT', 'attestation.honours.fours', '2000-01-01', '0', 'Приказ № 546 от 05.10.2020: аттестат с отличием'),
  ('PRODUCT', 'attestation.medal.first-fours', '2000-01-01', '0', 'Значение поставки: медаль «За особые успехи в учении» I степени'),
  ('PRODUCT', 'attestation.medal.first-score', '2000-01-01', '70', 'Значение поставки: медаль «За особые успехи в учении» I степени'),
  ('PRODUCT', 'attestation.medal.second-fours', '2000-01-01', '2', 'Значение поставки: медаль «За особые успехи в учении» II степени'),
  ('PRODUCT', 'attestation.medal.second-score', '2000-01-01', '60', 'Значение поставки: медаль «За особые успехи в учении» II степени');
