package hallops.stories;

import hallops.kernel.Allowed;
import hallops.kernel.Period;
import hallops.kernel.Role;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/// One endpoint as the application declares it: what a walk needs to know in order to call it.
record Endpoint(String method, String pattern, HandlerMethod handler, boolean multipart) {

  static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
    boolean multipart =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .anyMatch(type -> type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA));
    List<Endpoint> endpoints = new ArrayList<>();
    for (String pattern : info.getPatternValues()) {
      Collection<String> methods =
          info.getMethodsCondition().getMethods().stream().map(Enum::name).toList();
      for (String method : methods.isEmpty() ? List.of("GET") : methods) {
        endpoints.add(new Endpoint(method, pattern, handler, multipart));
      }
    }
    return endpoints;
  }

  Optional<Allowed> allowed() {
    Allowed onMethod =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
    return Optional.ofNullable(
        onMethod == null
            ? AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Allowed.class)
            : onMethod);
  }

  boolean isOpen() {
    return allowed().map(Allowed::open).orElse(false);
  }

  boolean allows(Role role) {
    return allowed()
        .map(allowed ->
            allowed.open() || allowed.anyRole() || Arrays.asList(allowed.value()).contains(role))
        .orElse(false);
  }

  boolean wholeProvince() {
    return allowed().map(Allowed::wholeProvince).orElse(false);
  }

  boolean reads() {
    return Set.of("GET", "HEAD").contains(method);
  }

  List<MethodParameter> pathVariables() {
    return annotated(PathVariable.class);
  }

  /// The path with every variable filled.
  String path(Map<String, String> variables) {
    String path = pattern;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      path = path.replaceAll("\\{" + variable.getKey() + "(:[^}]*)?}", variable.getValue());
    }
    return path;
  }

  /// Every query parameter with its type: `@RequestParam` and the parts of bound records.
  Map<String, Class<?>> queryParameters() {
    Map<String, Class<?>> parameters = new LinkedHashMap<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
      Class<?> type = parameter.getParameterType();
      if (param != null) {
        parameters.put(name(param.name(), parameter), type);
      } else if (isBound(parameter)) {
        for (RecordComponent part : parts(type)) {
          parameters.put(part.getName(), part.getType());
        }
      }
    }
    return parameters;
  }

  Set<String> requiredParameters() {
    Set<String> names = new java.util.LinkedHashSet<>();
    for (MethodParameter parameter : annotated(RequestParam.class)) {
      RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
      if (param.required() && param.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
        names.add(name(param.name(), parameter));
      }
    }
    return names;
  }

  Optional<MethodParameter> body() {
    return annotated(RequestBody.class).stream().findFirst();
  }

  boolean takesParts() {
    return multipart
        || !annotated(RequestPart.class).isEmpty()
        || queryParameters().values().stream()
            .anyMatch(type -> type.getName().contains("MultipartFile"));
  }

  private List<MethodParameter> annotated(
      Class<? extends java.lang.annotation.Annotation> annotation) {
    return Arrays.stream(handler.getMethodParameters())
        .filter(parameter -> parameter.hasParameterAnnotation(annotation))
        .toList();
  }

  private static boolean isBound(MethodParameter parameter) {
    Class<?> type = parameter.getParameterType();
    return parameter.hasParameterAnnotation(ModelAttribute.class)
        || (type.isRecord() && parameter.getParameterAnnotations().length == 0)
        || (type.isRecord()
            && parameter.hasParameterAnnotation(jakarta.validation.Valid.class)
            && !parameter.hasParameterAnnotation(RequestBody.class)
            && !parameter.hasParameterAnnotation(RequestPart.class));
  }

  private static RecordComponent[] parts(Class<?> type) {
    return type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
  }

  static String name(String given, MethodParameter parameter) {
    if (!given.isEmpty()) {
      return given;
    }
    Method method = (Method) parameter.getExecutable();
    return method.getParameters()[parameter.getParameterIndex()].getName();
  }

  /// A plausible JSON value of a type, so that a write gets past the first checks.
  static Object sample(String name, Type type, int depth) {
    Class<?> raw =
        type instanceof Class<?> one
            ? one
            : type instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : Object.class;
    if (raw == String.class) {
      return text(name);
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return false;
    }
    if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return 1;
    }
    if (raw == LocalDate.class) {
      return "2026-10-03";
    }
    if (raw == Period.class) {
      return "2026-10";
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0].toString();
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return depth < 4 && type instanceof ParameterizedType generic
          ? List.of(sample(name, generic.getActualTypeArguments()[0], depth + 1))
          : List.of();
    }
    if (raw.isRecord() && depth < 4) {
      Map<String, Object> parts = new LinkedHashMap<>();
      for (RecordComponent part : raw.getRecordComponents()) {
        parts.put(part.getName(), sample(part.getName(), part.getGenericType(), depth + 1));
      }
      return parts;
    }
    return Map.of();
  }

  private static String text(String name) {
    String lower = name.toLowerCase();
    if (lower.endsWith("code") || lower.contains("city") || lower.contains("hall")) {
      return Markers.FOREIGN_HALL;
    }
    if (lower.contains("period") || lower.contains("month")) {
      return "2026-10";
    }
    if (lower.contains("day") || lower.contains("from") || lower.contains("to")) {
      return "2026-10-03";
    }
    return "x";
  }

  @Override
  public String toString() {
    return method + " " + pattern;
  }
}
