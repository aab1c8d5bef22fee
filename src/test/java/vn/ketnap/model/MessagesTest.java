package vn.ketnap.model;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Constraint;
import java.io.IOException;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;
import vn.ketnap.KetNapTest;

/** Every check that the records of the forms ask for tells its reason in Vietnamese. */
@KetNapTest
class MessagesTest {

    @Autowired
    ApplicationContext context;

    @Test
    void everyCheckOfAFormSpeaksVietnamese() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/ValidationMessages.properties"))) {
            texts.load(reader);
        }
        Map<String, String> messages = new TreeMap<>();
        FormRecords.all(context).values().forEach(form -> collect(form, messages));

        assertThat(messages).hasSizeGreaterThan(3).allSatisfy((message, where) -> {
            String text = message.startsWith("{")
                    ? texts.getProperty(message.substring(1, message.length() - 1), "")
                    : message;
            assertThat(text).as("%s at %s", message, where).containsPattern(FormsTest.VIETNAMESE_LETTER);
        });
    }

    private static void collect(Class<?> form, Map<String, String> messages) {
        for (RecordComponent component : form.getRecordComponents()) {
            for (Annotation annotation : component.getAccessor().getAnnotations()) {
                if (annotation.annotationType().isAnnotationPresent(Constraint.class)) {
                    messages.put(
                            (String) AnnotationUtils.getValue(annotation, "message"),
                            form.getName() + "." + component.getName());
                }
            }
            if (row(component) instanceof Class<?> inner && inner.isRecord()) {
                collect(inner, messages);
            }
        }
    }

    private static Type row(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : component.getGenericType();
    }
}
