-- Several bills of a home that were paid in one go: their lines have the same receipt. The first of
-- them has its id, so that it is written once.
alter table bill_payment add column receipt uuid;
create index bill_payment_receipt on bill_payment (receipt) where receipt is not null;
