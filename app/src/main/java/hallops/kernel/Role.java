package hallops.kernel;

/// What a person may do; where they may do it is their {@link Scope#path()}.
public enum Role {
  /// 省公司渠道部
  PROVINCE_CHANNEL,
  /// 地市分公司经理
  CITY_MANAGER,
  /// 厅长
  HALL_MANAGER,
  /// 营业员
  CLERK,
  /// 财务
  FINANCE,
  /// 技术支持
  TECHNICIAN,
  /// 稽核
  AUDITOR,
  /// 系统管理员: accounts and roles, no business figures
  ADMINISTRATOR
}
