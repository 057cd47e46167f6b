package io.postern.cloudapi.identity;

/**
 * The one place that says what a known user may. So far there are no policies: the owner of a domain may do everything
 * in it, everyone else nothing. Whose project it is has been checked before.
 */
public final class Authorizer {

    private Authorizer() {}

    public static boolean allows(Identity who, Permission needed) {
        return switch (needed) {
            case Permission.Anybody _, Permission.Known _ -> true;
            case Permission.OperatorsOwn _ -> who.operator() && who.owner();
            case Permission.Granted _ -> who.owner();
        };
    }
}
