package ru.zvonok.platform.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** What modules declare as constants of their enums, collected by a type that the enums implement. */
public final class DeclaredEnums {

    private DeclaredEnums() {}

    /** The constants of all enums of a type, by the name of the enum and then in its order; a class of the type is a fault. */
    public static <T> List<T> of(Class<T> type) {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(type));
        List<Class<?>> found = new ArrayList<>();
        for (BeanDefinition one : scan.findCandidateComponents("ru.zvonok")) {
            found.add(ClassUtils.resolveClassName(String.valueOf(one.getBeanClassName()), type.getClassLoader()));
        }
        found.sort(Comparator.comparing(Class::getName));
        List<T> all = new ArrayList<>();
        for (Class<?> one : found) {
            if (!one.isEnum()) {
                throw new IllegalStateException(
                        one.getName() + " declares " + type.getSimpleName() + " and is no enum");
            }
            for (Object constant : one.getEnumConstants()) {
                all.add(type.cast(constant));
            }
        }
        return all;
    }
}
