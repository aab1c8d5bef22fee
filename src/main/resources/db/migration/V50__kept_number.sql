-- A number may be kept for a draft: it is taken when the paper is entered.
alter table issued_number add column taken boolean default true not null;
