package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;

/** Every method of a door is called by a test of its own module: a promise that nobody tried is none. */
class ProofTest {

    private static final JavaClasses TESTS = new ClassFileImporter()
            .importUrl(ProofTest.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyDoorMethodIsCalledByATestOfItsModule() {
        Set<String> tried = new HashSet<>();
        for (JavaClass test : TESTS) {
            Stream.concat(test.getMethodCallsFromSelf().stream(), test.getMethodReferencesFromSelf().stream())
                    .filter(call -> within(test, module(call.getTargetOwner())))
                    .forEach(call -> tried.add(call.getTargetOwner().getName() + "." + call.getName()));
        }
        Set<String> untried = new TreeSet<>();
        for (JavaClass service : House.classes()) {
            if (!service.isAnnotatedWith(Service.class)) {
                continue;
            }
            for (JavaClass door : service.getAllRawInterfaces()) {
                if (door.getModifiers().contains(JavaModifier.PUBLIC)
                        && door.getPackageName().equals(module(service))) {
                    door.getMethods().stream()
                            .filter(promise -> !promise.getModifiers().contains(JavaModifier.STATIC))
                            .map(promise -> door.getName() + "." + promise.getName())
                            .filter(promise -> !tried.contains(promise))
                            .forEach(untried::add);
                }
            }
        }
        assertThat(untried)
                .as("door methods that no test of their module calls")
                .isEmpty();
    }

    private static boolean within(JavaClass test, String module) {
        return (test.getPackageName() + ".").startsWith(module + ".");
    }

    private static String module(JavaClass type) {
        return type.getPackageName().replaceFirst("\\.(core|ui|report)(\\..*)?$", "");
    }
}
