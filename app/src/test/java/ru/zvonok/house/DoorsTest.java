package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** The first line asks, the last line tells: every method of a door asks the gate and notes in the audit, or says why not. */
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
            Map.entry("Notifications.unread", "only what was told to whoever asks"),
            Map.entry("Notifications.latest", "only what was told to whoever asks"),
            Map.entry("Notifications.seen", "only what was told to whoever asks"),
            Map.entry("Notifications.listen", "only what was told to whoever asks"));

    private static final Set<String> WHO = Set.of("actor", "actorIfAny");

    @Test
    void everyDoorMethodAsksTheGateOrSaysWhyNot() {
        List<String> silent = new ArrayList<>();
        Set<String> needless = new TreeSet<>(BY_WHO_ASKS.keySet());
        for (Kept method : kept()) {
            if (method.marked(Unguarded.class) || asks(method.body(), QUESTIONS, new HashSet<>())) {
                continue;
            }
            needless.remove(method.name());
            if (!BY_WHO_ASKS.containsKey(method.name()) || !asks(method.body(), WHO, new HashSet<>())) {
                silent.add(method.name());
            }
        }
        assertThat(silent).as("door methods that ask nobody").isEmpty();
        assertThat(needless).as("exceptions that no door needs").isEmpty();
    }

    /** The last line tells: every method of a door notes what it showed or did, or says why it need not. */
    @Test
    void everyDoorMethodTellsTheAuditOrSaysWhyNot() {
        List<String> silent = new ArrayList<>();
        List<String> needless = new ArrayList<>();
        for (Kept method : kept()) {
            boolean tells = tells(method.body(), new HashSet<>());
            if (!tells && !method.marked(Unnoted.class)) {
                silent.add(method.name());
            }
            if (tells && method.promise().isAnnotatedWith(Unnoted.class)) {
                needless.add(method.name());
            }
        }
        assertThat(silent).as("door methods that tell nobody").isEmpty();
        assertThat(needless).as("reasons that no method needs").isEmpty();
    }

    /** A method of a door and what keeps its promise. */
    private record Kept(JavaClass door, JavaMethod promise, JavaMethod body) {

        String name() {
            return door.getSimpleName() + "." + promise.getName();
        }

        boolean marked(Class<? extends Annotation> mark) {
            return promise.isAnnotatedWith(mark) || door.isAnnotatedWith(mark);
        }
    }

    private static List<Kept> kept() {
        List<Kept> all = new ArrayList<>();
        for (JavaClass service : House.classes()) {
            if (!service.isAnnotatedWith(Service.class)
                    || !service.getPackageName().contains(".core")) {
                continue;
            }
            for (JavaClass door : service.getAllRawInterfaces()) {
                if (isDoor(service, door)) {
                    for (JavaMethod promise : door.getMethods()) {
                        JavaMethod body = implementation(service, promise);
                        if (body != null) {
                            all.add(new Kept(door, promise, body));
                        }
                    }
                }
            }
        }
        return all;
    }

    /** Whether the audit is reached from here, in this module or through a door of another. */
    private static boolean tells(JavaCodeUnit unit, Set<String> seen) {
        if (!seen.add(unit.getFullName())) {
            return false;
        }
        for (var call : unit.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isAssignableTo(Audit.class)) {
                return true;
            }
            if (call.getTargetOwner().getPackageName().startsWith("ru.zvonok.")
                    && call.getTarget().resolveMember().orElse(null) instanceof JavaMethod next
                    && bodies(next).anyMatch(body -> tells(body, seen))) {
                return true;
            }
        }
        return false;
    }

    private static Stream<JavaMethod> bodies(JavaMethod called) {
        return called.getOwner().isInterface()
                ? called.getOwner().getAllSubclasses().stream()
                        .map(keeper -> implementation(keeper, called))
                        .filter(Objects::nonNull)
                : Stream.of(called);
    }

    private static boolean isDoor(JavaClass service, JavaClass door) {
        String module = service.getPackageName().replaceFirst("\\.core.*", "");
        return door.getPackageName().equals(module) && door.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static @Nullable JavaMethod implementation(JavaClass service, JavaMethod promise) {
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
