create table offer.business_type (
  id           smallint primary key,
  code         text     not null unique check (code ~ '^[A-Z][A-Z0-9_]{2,39}$'),
  name         text     not null,
  english_name text     not null,
  item         text     not null check (item in (
    'new_activation', 'bill_payment', 'topup_card', 'handset', 'value_added', 'publicity',
    'basic_service', 'broadband', 'plan_upgrade')),
  basis        text     not null check (basis in ('count', 'amount')),
  is_sale      boolean  not null
);

comment on table offer.business_type is
  'What halls do. Ids are dense, small and never reused: cubes are arrays over them';
comment on column offer.business_type.basis is 'What one unit is: a piece, or one fen of the amount';
comment on column offer.business_type.is_sale is 'Counts as a sale in the conversion rate';

insert into offer.business_type (id, code, name, english_name, item, basis, is_sale) values
  ( 1, 'ACT_GLOBAL',    '全球通开户',   'GoTone activation',        'new_activation', 'count',  true),
  ( 2, 'ACT_MZONE',     '动感地带开户', 'M-Zone activation',        'new_activation', 'count',  true),
  ( 3, 'ACT_EASY',      '神州行开户',   'Easyown activation',       'new_activation', 'count',  true),
  ( 4, 'ACT_DATACARD',  '流量卡开户',   'Data card activation',     'new_activation', 'count',  true),
  ( 5, 'PAY_CASH',      '现金缴费',     'Bill payment in cash',     'bill_payment',   'amount', false),
  ( 6, 'PAY_SCAN',      '扫码缴费',     'Bill payment by code',     'bill_payment',   'amount', false),
  ( 7, 'CARD_PAPER',    '纸质充值卡',   'Paper top-up card',        'topup_card',     'amount', true),
  ( 8, 'CARD_E',        '电子充值卡',   'Electronic top-up card',   'topup_card',     'amount', true),
  ( 9, 'TERM_CONTRACT', '合约机',       'Handset with contract',    'handset',        'count',  true),
  (10, 'TERM_BARE',     '裸机',         'Handset alone',            'handset',        'count',  true),
  (11, 'TERM_GROUP',    '集采机',       'Handset, group purchase',  'handset',        'count',  true),
  (12, 'VAS_DATA',      '流量包',       'Data pack',                'value_added',    'count',  true),
  (13, 'VAS_VIDEO',     '视频会员',     'Video membership',         'value_added',    'count',  true),
  (14, 'VAS_RING',      '彩铃',         'Ring-back tone',           'value_added',    'count',  true),
  (15, 'VAS_CLOUD',     '移动云盘',     'Cloud drive',              'value_added',    'count',  true),
  (16, 'VAS_SAFE',      '安全管家',     'Security guard',           'value_added',    'count',  true),
  (17, 'PUBLICITY',     '宣传',         'Publicity',                'publicity',      'count',  false),
  (18, 'SVC_SIMSWAP',   '补换卡',       'SIM replacement',          'basic_service',  'count',  false),
  (19, 'SVC_PLAN',      '套餐变更',     'Plan change',              'basic_service',  'count',  false),
  (20, 'SVC_TRANSFER',  '过户',         'Change of owner',          'basic_service',  'count',  false),
  (21, 'SVC_PORT',      '携转办理',     'Number porting',           'basic_service',  'count',  false),
  (22, 'SVC_CANCEL',    '销户',         'Cancellation',             'basic_service',  'count',  false),
  (23, 'SVC_OTHER',     '其他办理',     'Other handling',           'basic_service',  'count',  false),
  (24, 'QRY_BILL',      '账单查询',     'Bill query',               'basic_service',  'count',  false),
  (25, 'QRY_USAGE',     '用量查询',     'Usage query',              'basic_service',  'count',  false),
  (26, 'QRY_OTHER',     '其他查询',     'Other query',              'basic_service',  'count',  false),
  (27, 'BB_NEW',        '宽带新装',     'Broadband installation',   'broadband',      'count',  true),
  (28, 'UPG_PLAN',      '套餐升档',     'Plan upgrade',             'plan_upgrade',   'count',  true);
