-- Guesses at passwords in a day. Subjects are hashes of accounts and addresses: people type passwords where the name belongs.
create table login_guess (
  subject    varchar(64) not null,
  guess_day  date        not null,
  guesses    integer     not null,
  not_before timestamp with time zone not null,
  primary key (subject, guess_day)
);

-- Where an account logged in before.
create table login_address (
  login      varchar(64) not null,
  address    varchar(64) not null,
  last_login timestamp with time zone not null,
  primary key (login, address)
);
