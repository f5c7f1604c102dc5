--liquibase formatted sql

--changeset remarks:own-schema
create schema remarks;
comment on schema remarks is 'Remarks on how journals are kept, and what became of them';
grant usage on schema remarks to zvonok_app, zvonok_municipal, zvonok_region;
alter table journal.remark set schema remarks;
alter table journal.remark_step set schema remarks;
alter sequence journal.remark_seq set schema remarks;

--changeset remarks:own-words
update tenancy.regional_rule set key = 'remarks.deadline-days' where key = 'journal.remark.deadline-days';
update notification.notice
   set kind = case kind when 'journal.remark-notice' then 'remarks.notice' else 'remarks.reply' end,
       text_key = case text_key
         when 'journal.bell.remark' then 'remarks.bell.written'
         else replace(text_key, 'journal.bell.remark-', 'remarks.bell.') end
 where kind in ('journal.remark-notice', 'journal.remark-reply');
update notification.usual set kind = case kind when 'journal.remark-notice' then 'remarks.notice' else 'remarks.reply' end
 where kind in ('journal.remark-notice', 'journal.remark-reply');
update notification.choice set kind = case kind when 'journal.remark-notice' then 'remarks.notice' else 'remarks.reply' end
 where kind in ('journal.remark-notice', 'journal.remark-reply');
update notification.letter set kind = case kind when 'journal.remark-notice' then 'remarks.notice' else 'remarks.reply' end
 where kind in ('journal.remark-notice', 'journal.remark-reply');
update audit.entry set event = replace(event, 'journal.remark-', 'remarks.')
 where school_year >= 2026
   and event in ('journal.remark-written', 'journal.remark-answered', 'journal.remark-accepted', 'journal.remark-returned',
                 'journal.remark-nudged');
