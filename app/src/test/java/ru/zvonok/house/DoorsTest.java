package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.kernel.Unguarded;

/** The first line asks: every method of a door asks the gate, or says why it need not. */
class DoorsTest {

    /** Calls whose answer can refuse; who the actor is or which roles there are refuses nothing. */
    private static final Set<String> QUESTIONS =
            Set.of("require", "requireAny", "allows", "allowsAny", "rows", "mayEnter");

    /** Doors that ask for no action; each still asks who is there. */
    private static final Map<String, String> BY_WHO_ASKS = Map.ofEntries(
            Map.entry("Files.put", "whoever works here may store a file, which nobody else reads without its guard"),
            Map.entry("Files.info", "the guard of the purpose decides, else only the owner"),
            Map.entry("Files.write", "the guard of the purpose decides, else only the owner"),
            Map.entry("Files.link", "the guard of the purpose decides, else only the owner"),
            Map.entry("Files.keep", "the guard of the purpose decides, else only the owner"),
            Map.entry("Files.delete", "the guard of the purpose decides, else only the owner"),
            Map.entry(
                    "ActivationSlips.print", "the door of the accounts, where the codes come from, asks for the right"),
            Map.entry("ActivationSlips.sheet", "sets slips that another door gave out"),
            Map.entry("Notifications.unread", "only what was told to whoever asks"),
            Map.entry("Notifications.latest", "only what was told to whoever asks"),
            Map.entry("Notifications.seen", "only what was told to whoever asks"),
            Map.entry("Notifications.listen", "only what was told to whoever asks"));

    private static final Set<String> WHO = Set.of("actor", "actorIfAny");

    @Test
    void everyDoorMethodAsksTheGateOrSaysWhyNot() {
        List<String> silent = new ArrayList<>();
        Set<String> needless = new TreeSet<>(BY_WHO_ASKS.keySet());
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
                    if (kept == null
                            || promise.isAnnotatedWith(Unguarded.class)
                            || door.isAnnotatedWith(Unguarded.class)
                            || asks(kept, QUESTIONS, new HashSet<>())) {
                        continue;
                    }
                    String name = door.getSimpleName() + "." + promise.getName();
                    needless.remove(name);
                    if (!BY_WHO_ASKS.containsKey(name) || !asks(kept, WHO, new HashSet<>())) {
                        silent.add(name);
                    }
                }
            }
        }
        assertThat(silent).as("door methods that ask nobody").isEmpty();
        assertThat(needless).as("exceptions that no door needs").isEmpty();
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

    /** Whether one of these calls of the gate is reached from here without leaving the module's inside. */
    private static boolean asks(JavaCodeUnit unit, Set<String> calls, Set<String> seen) {
        if (!seen.add(unit.getFullName())) {
            return false;
        }
        String inside = unit.getOwner().getPackageName();
        for (var call : unit.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isAssignableTo(AccessControl.class) && calls.contains(call.getName())) {
                return true;
            }
            if (call.getTargetOwner().getPackageName().equals(inside)
                    && call.getTarget().resolveMember().isPresent()
                    && call.getTarget().resolveMember().get() instanceof JavaCodeUnit next
                    && asks(next, calls, seen)) {
                return true;
            }
        }
        return false;
    }
}
