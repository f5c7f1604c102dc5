package ru.zvonok.platform.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a door or one of its methods that asks no permission, with the reason why it need not. Every other door method asks
 * the gate; a house test looks.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Unguarded {

    /** Why nobody is asked. */
    String value();
}
