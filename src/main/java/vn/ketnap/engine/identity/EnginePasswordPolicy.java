package vn.ketnap.engine.identity;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import vn.ketnap.security.login.PasswordOwner;
import vn.ketnap.security.login.PasswordRule;
import vn.ketnap.security.login.PasswordRules;

/** Our rules for passwords as the engine asks for them, whichever way a password is set. */
class EnginePasswordPolicy implements PasswordPolicy {

    private final List<PasswordPolicyRule> rules;

    EnginePasswordPolicy(PasswordRules rules) {
        this.rules =
                rules.all().stream().<PasswordPolicyRule>map(EngineRule::new).toList();
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return rules;
    }

    private record EngineRule(PasswordRule rule) implements PasswordPolicyRule {

        /** The web applications look for a translation of this text and show it as it is when there is none. */
        @Override
        public String getPlaceholder() {
            return rule.sentence();
        }

        @Override
        public Map<String, String> getParameters() {
            return Map.of();
        }

        @Override
        public boolean execute(String password) {
            return execute(password, null);
        }

        @Override
        public boolean execute(String password, User user) {
            PasswordOwner owner = user == null
                    ? new PasswordOwner("", "", "")
                    : new PasswordOwner(user.getId(), fullName(user), user.getEmail());
            return rule.accepts(password, owner);
        }

        /** The register writes the whole name into the first one; people who are entered by hand may have two. */
        private static String fullName(User user) {
            String last = user.getLastName() == null ? "" : " " + user.getLastName();
            return user.getFirstName() == null ? last.strip() : (user.getFirstName() + last).strip();
        }
    }
}
