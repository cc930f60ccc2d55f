-- A payment that was written down wrongly stays: a line below nothing takes it back, once, with the
-- reason. The sum of a bill's lines stays its paid_fen.
alter table bill_payment drop constraint bill_payment_fen_check;
alter table bill_payment add column reverses uuid unique references bill_payment (id);
-- In somebody's own words, who may name people: sealed.
alter table bill_payment add column reason bytea;
alter table bill_payment add constraint bill_payment_takes_back check (
  case when reverses is null then fen > 0 and reason is null else fen < 0 and reason is not null end
);
insert into sealed_column (table_name, column_name, row_text) values
  ('bill_payment', 'reason', 'cast(id as text)');
