package io.postern.cloudapi.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The actions of a statement: names are looked up, wildcards are tried. */
final class Actions {

    private record Pattern(Glob service, Glob type, Glob operation) {
        static Pattern of(ActionName name) {
            return new Pattern(Glob.of(name.service()), Glob.of(name.type()), Glob.of(name.operation()));
        }

        boolean matches(ActionName name) {
            return service.matches(name.service()) && type.matches(name.type()) && operation.matches(name.operation());
        }
    }

    private final Set<String> names;
    private final List<Pattern> patterns;

    private Actions(Set<String> names, List<Pattern> patterns) {
        this.names = names;
        this.patterns = patterns;
    }

    static Actions of(List<String> texts) {
        Set<String> names = new HashSet<>();
        List<Pattern> patterns = new ArrayList<>();
        for (String text : texts) {
            ActionName name = ActionName.of(text);
            if (text.contains("*")) {
                patterns.add(Pattern.of(name));
            } else {
                names.add(name.text());
            }
        }
        return new Actions(names, List.copyOf(patterns));
    }

    boolean contain(ActionName name) {
        if (names.contains(name.text())) {
            return true;
        }
        for (Pattern pattern : patterns) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }
}
