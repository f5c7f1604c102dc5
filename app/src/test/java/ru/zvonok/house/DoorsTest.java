package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.Unguarded;

/** The first line asks: every method of a door asks the gate, or says why it need not. */
class DoorsTest {

    @Test
    void everyDoorMethodAsksTheGateOrSaysWhyNot() {
        List<String> silent = new ArrayList<>();
        for (JavaClass service : House.classes()) {
            if (!service.isAnnotatedWith(Service.class)
                    || !service.getPackageName().contains(".core")) {
                continue;
            }
            for (JavaClass door : service.getAllRawInterfaces()) {
                if (!isDoor(service, door)) {
                    continue;
                }
                for (JavaMethod promise : door.getMethods()) {
                    JavaMethod kept = implementation(service, promise);
                    if (kept != null
                            && !promise.isAnnotatedWith(Unguarded.class)
                            && !door.isAnnotatedWith(Unguarded.class)
                            && !asks(kept, new HashSet<>())) {
                        silent.add(door.getSimpleName() + "." + promise.getName());
                    }
                }
            }
        }
        assertThat(silent).as("door methods that ask nobody").isEmpty();
    }

    private static boolean isDoor(JavaClass service, JavaClass door) {
        String module = service.getPackageName().replaceFirst("\\.core.*", "");
        return door.getPackageName().equals(module) && door.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static JavaMethod implementation(JavaClass service, JavaMethod promise) {
        return service.getMethods().stream()
                .filter(method -> method.getName().equals(promise.getName())
                        && method.getRawParameterTypes().equals(promise.getRawParameterTypes()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a call of the gate is reached from here without leaving the module's inside. */
    private static boolean asks(JavaCodeUnit unit, Set<String> seen) {
        if (!seen.add(unit.getFullName())) {
            return false;
        }
        String inside = unit.getOwner().getPackageName();
        for (var call : unit.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isAssignableTo(AccessControl.class)) {
                return true;
            }
            if (call.getTargetOwner().getPackageName().equals(inside)
                    && call.getTarget().resolveMember().isPresent()
                    && call.getTarget().resolveMember().get() instanceof JavaCodeUnit next
                    && asks(next, seen)) {
                return true;
            }
        }
        return false;
    }
}
