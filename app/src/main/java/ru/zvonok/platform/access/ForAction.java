package ru.zvonok.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import ru.zvonok.platform.tenancy.ModuleProfile;

/**
 * The mark of a page or of a method that answers HTTP: what one must be allowed to do to see it. Menu, navigation, HTTP and
 * the test of all routes read this one mark. A page stands on {@code /o/:organisation/…}, {@code /m/:municipality/…} or
 * {@code /region/…}, an endpoint on {@code /api/o/{organisation}/…}; that place is bound when the mark is met.
 *
 * <p>Other marks: {@link ForSignedIn} for whoever is signed in, Vaadin's {@code @AnonymousAllowed} (at endpoints
 * {@link ForAnybody}) for everybody. What has no mark opens to nobody.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForAction {

    /** Keys of actions, as {@link Action#key()}; one of them with any reach is enough. */
    String[] value();

    /** Only in an organisation that does one of these; without a word in every one. */
    ModuleProfile[] modules() default {};

    /** The action must reach the whole place, not only one's own class or children: for a list of everything. */
    boolean whole() default false;
}
