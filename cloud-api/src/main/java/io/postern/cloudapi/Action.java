package io.postern.cloudapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission that an operation needs, {@code service:type:operation} as in policies. On resource methods. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {
    String value();

    /**
     * Whether somebody without the permission may do it with what is his own, unless it is denied to him. The
     * operation has to see to that itself: {@link Caller#granted}.
     */
    boolean orOwn() default false;
}
