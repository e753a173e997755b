package hallops.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Who may call an endpoint. An endpoint without it is refused for everybody.
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /// Any one of these roles is enough.
  Role[] value() default {};

  /// Any signed-in account, whatever its roles.
  boolean anyRole() default false;

  /// Only for those who see the whole province: what is called changes it for everybody (prices,
  /// rules, accounting, the organisation).
  boolean wholeProvince() default false;

  /// No sign-in needed (login, health).
  boolean open() default false;
}
