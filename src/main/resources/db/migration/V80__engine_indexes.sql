-- Every index is written with every row. These belong to questions that nobody asks here: there are no tenants, no cases of
-- CMMN, no batches, no statistics over history by time or model, no removal times, no owner of a task. A test explains what is
-- asked in a whole case and finds an index for each statement.
alter table if exists ACT_RU_VARIABLE drop constraint if exists ACT_FK_VAR_CASE_EXE;
alter table if exists ACT_RU_VARIABLE drop constraint if exists ACT_FK_VAR_CASE_INST;
alter table if exists ACT_RU_TASK drop constraint if exists ACT_FK_TASK_CASE_EXE;
alter table if exists ACT_RU_TASK drop constraint if exists ACT_FK_TASK_CASE_DEF;
alter table if exists ACT_RU_VARIABLE drop constraint if exists ACT_FK_VAR_BATCH;

drop index if exists ACT_IDX_HI_ACT_INST_COMP;
drop index if exists ACT_IDX_HI_ACT_INST_END;
drop index if exists ACT_IDX_HI_ACT_INST_PROC_DEF_KEY;
drop index if exists ACT_IDX_HI_ACT_INST_RM_TIME;
drop index if exists ACT_IDX_HI_ACT_INST_START_END;
drop index if exists ACT_IDX_HI_ACT_INST_STATS;
drop index if exists ACT_IDX_HI_ACT_INST_TENANT_ID;
drop index if exists ACT_IDX_HI_ACTINST_ROOT_PI;
drop index if exists ACT_IDX_HI_AI_PDEFID_END_TIME;

drop index if exists ACT_IDX_HI_PRO_INST_END;
drop index if exists ACT_IDX_HI_PRO_INST_PROC_DEF_KEY;
drop index if exists ACT_IDX_HI_PRO_INST_PROC_TIME;
drop index if exists ACT_IDX_HI_PRO_INST_RM_TIME;
drop index if exists ACT_IDX_HI_PRO_INST_TENANT_ID;
drop index if exists ACT_IDX_HI_PRO_RST_PRO_INST_ID;

drop index if exists ACT_IDX_BATCH_ID;
drop index if exists ACT_IDX_VAR_CASE_EXE;
drop index if exists ACT_IDX_VAR_CASE_INST_ID;
drop index if exists ACT_IDX_VARIABLE_TASK_ID;
drop index if exists ACT_IDX_VARIABLE_TASK_NAME_TYPE;
drop index if exists ACT_IDX_VARIABLE_TENANT_ID;

drop index if exists ACT_IDX_TASK_CASE_DEF_ID;
drop index if exists ACT_IDX_TASK_CASE_EXEC;
drop index if exists ACT_IDX_TASK_LAST_UPDATED;
drop index if exists ACT_IDX_TASK_OWNER;
drop index if exists ACT_IDX_TASK_TENANT_ID;

drop index if exists ACT_IDX_EXEC_TENANT_ID;
drop index if exists ACT_IDX_EVENT_SUBSCR_TENANT_ID;
drop index if exists ACT_IDX_JOB_TENANT_ID;
drop index if exists ACT_IDX_AUTH_RM_TIME;
