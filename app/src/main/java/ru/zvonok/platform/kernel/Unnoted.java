package ru.zvonok.platform.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a door or one of its methods that notes nothing in the audit, with the reason why it need not. Every other door method
 * notes what it showed or did; a house test looks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unnoted {

    /** Why nothing is noted. */
    String value();
}
