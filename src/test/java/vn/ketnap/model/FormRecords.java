package vn.ketnap.model;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;
import vn.ketnap.procedure.step.Step;

/** The records that forms are read into: of a step, or the record named Form in the bean named like the form. */
final class FormRecords {

    private FormRecords() {}

    /** Records by id of the task or start event. */
    static Map<String, Class<?>> all(ApplicationContext context) {
        Map<String, Class<?>> records = new TreeMap<>();
        context.getBeansOfType(Step.class).forEach((task, step) -> records.put(task, step.form()));
        FormFile.all().stream()
                .map(FormFile::task)
                .filter(task -> !records.containsKey(task) && context.containsBean(task))
                .forEach(task -> formOf(context.getBean(task)).ifPresent(form -> records.put(task, form)));
        return records;
    }

    private static Optional<Class<?>> formOf(Object bean) {
        return Arrays.stream(AopUtils.getTargetClass(bean).getDeclaredClasses())
                .filter(Class::isRecord)
                .filter(type -> type.getSimpleName().equals("Form"))
                .findFirst();
    }

    /** Types of the fields by name; a field of a block has the block's name in front. A list has the type of a row. */
    static Map<String, Class<?>> fields(Class<?> form) {
        Map<String, Class<?>> fields = new LinkedHashMap<>();
        for (RecordComponent component : form.getRecordComponents()) {
            if (component.getType().isRecord()) {
                fields(component.getType())
                        .forEach((name, type) -> fields.put(component.getName() + StringUtils.capitalize(name), type));
            } else {
                fields.put(component.getName(), type(component));
            }
        }
        return fields;
    }

    /** As above without the lists. */
    static Map<String, Class<?>> single(Class<?> form) {
        Map<String, Class<?>> fields = new LinkedHashMap<>(fields(form));
        Arrays.stream(form.getRecordComponents())
                .filter(component -> component.getType() == List.class)
                .forEach(list -> fields.remove(list.getName()));
        return fields;
    }

    private static Class<?> type(RecordComponent component) {
        return component.getType() == List.class
                ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getType();
    }

    /** Whether a choice can be read into a field of that type. */
    static boolean reads(Class<?> type, String choice) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(one -> ((Enum<?>) one).name().equals(choice));
        }
        return type != Boolean.class || choice.equals("true") || choice.equals("false");
    }

    static boolean isStep(ApplicationContext context, String task) {
        return context.containsBean(task) && context.getBean(task) instanceof Step<?>;
    }
}
