-- what is odd about the figures of a vote against the register, and why they stand: the bodies after it read it
alter table resolution add column remark varchar(2500);
