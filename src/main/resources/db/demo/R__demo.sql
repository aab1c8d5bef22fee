-- How far the demonstration has been built and how far its clock has been moved. Lives in the profile demo only.
create table if not exists demo_state (
    id          integer     primary key,
    size        varchar(10) not null,
    planned_on  date        not null,
    reached     date,
    ready       boolean     not null,
    days_ahead  integer     not null
);
