package io.postern.cloudapi.policy;

import static io.postern.cloudapi.policy.Policies.json;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a document is wrong, and with which of the contract's codes. */
class PolicyReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IAM.1020 | policy       | []
            IAM.1020 | policy       | 'text'
            IAM.1024 | Version      | {'Statement':[]}
            IAM.1024 | Version      | {'Version':'1.0','Statement':[]}
            IAM.1024 | Version      | {'Version':'5.0','Statement':[]}
            IAM.1025 | Depends      | {'Version':'1.1','Depends':[]}
            IAM.1059 | Sid          | {'Version':'1.1','Sid':'x'}
            IAM.1027 | Statement    | {'Version':'1.1'}
            IAM.1027 | Statement    | {'Version':'1.1','Statement':{}}
            IAM.1027 | Statement[0] | {'Version':'1.1','Statement':[1]}
            IAM.1028 | Statement    | {'Version':'1.1','Statement':[]}
            """)
    void a_document(String code, String where, String document) {
        MalformedPolicy malformed =
                assertThrows(MalformedPolicy.class, () -> PolicyReader.read(json(document), Rules.CUSTOM));
        assertEquals(code + " " + where, malformed.code() + " " + malformed.where());
        assertFalse(malformed.text().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IAM.1029 | .Effect         | 'Action':['a:b:c']
            IAM.1029 | .Effect         | 'Effect':'Maybe','Action':['a:b:c']
            IAM.1030 | .Action         | 'Effect':'Allow'
            IAM.1030 | .Action         | 'Effect':'Allow','Action':'a:b:c'
            IAM.1031 | ``              | 'Effect':'Allow','Action':['a:b:c'],'NotAction':['a:b:d']
            IAM.1059 | .NotAction      | 'Effect':'Allow','NotAction':['a:b:d']
            IAM.1059 | .Principal      | 'Effect':'Allow','Action':['a:b:c'],'Principal':'*'
            IAM.1033 | .Action         | 'Effect':'Allow','Action':[]
            IAM.1035 | .Action[1]      | 'Effect':'Allow','Action':['a:b:c','a:b']
            IAM.1035 | .Action[0]      | 'Effect':'Allow','Action':['A:b:c']
            IAM.1035 | .Action[0]      | 'Effect':'Allow','Action':['*:b:c']
            IAM.1035 | .Action[0]      | 'Effect':'Allow','Action':[7]
            IAM.1035 | .Action[0]      | 'Effect':'Allow','Action':[null]
            IAM.1049 | .Resource       | 'Effect':'Allow','Action':['a:b:c'],'Resource':'*'
            IAM.1040 | .Resource       | 'Effect':'Allow','Action':['a:b:c'],'Resource':[]
            IAM.1041 | .Resource[0]    | 'Effect':'Allow','Action':['a:b:c'],'Resource':[' ']
            IAM.1045 | .Resource[0]    | 'Effect':'Allow','Action':['a:b:c'],'Resource':['*']
            IAM.1045 | .Resource[0]    | 'Effect':'Allow','Action':['a:b:c'],'Resource':['A:*:*:*:*']
            IAM.1044 | .Resource[0]    | 'Effect':'Allow','Action':['a:b:c'],'Resource':['a:r_1:*:*:*']
            IAM.1046 | .Resource[0]    | 'Effect':'Allow','Action':['a:b:c'],'Resource':['a:*:*::*']
            IAM.1047 | .Resource[0]    | 'Effect':'Allow','Action':['a:b:c'],'Resource':['a:*:*:t:']
            IAM.1037 | .Resource.uri   | 'Effect':'Allow','Action':['a:b:c'],'Resource':{}
            IAM.1038 | .Resource.uri[0] | 'Effect':'Allow','Action':['a:b:c'],'Resource':{'uri':['/iam/users/x']}
            IAM.1039 | ``              | 'Effect':'Allow','Action':['a:b:c'],'Resource':{'uri':['/iam/agencies/x']},'Condition':{}
            """)
    void a_statement(String code, String where, String members) {
        assertWrong(code, where, members);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            IAM.1050 | ``                             | {}
            IAM.1050 | ``                             | []
            IAM.1059 | .StringSounds                  | {'StringSounds':{'x:Key':['a']}}
            IAM.1059 | .BoolAnyOf                     | {'BoolAnyOf':{'x:Key':['true']}}
            IAM.1051 | .StringEquals                  | {'StringEquals':null}
            IAM.1051 | .StringEquals                  | {'StringEquals':{}}
            IAM.1052 | .StringEquals.Key              | {'StringEquals':{'Key':['a']}}
            IAM.1052 | .StringEquals.g:Unheard        | {'StringEquals':{'g:Unheard':['a']}}
            IAM.1053 | .StringEquals.x:Key            | {'StringEquals':{'x:Key':'a'}}
            IAM.1053 | .StringEquals.x:Key            | {'StringEquals':{'x:Key':[]}}
            IAM.1055 | .Bool.g:UserName               | {'Bool':{'g:UserName':['true']}}
            IAM.1055 | .StringEquals.g:CurrentTime    | {'StringEquals':{'g:CurrentTime':['a']}}
            IAM.1055 | ``                             | {'NumberLessThan':{'g:MFAAge':['60']}}
            IAM.1056 | .StringEquals.x:Key[1]         | {'StringEquals':{'x:Key':['a','']}}
            IAM.1056 | .StringEquals.x:Key[0]         | {'StringEquals':{'x:Key':[true]}}
            IAM.1057 | .Bool.g:MFAPresent             | {'Bool':{'g:MFAPresent':['perhaps']}}
            IAM.1057 | .DateLessThan.g:CurrentTime    | {'DateLessThan':{'g:CurrentTime':['noon']}}
            IAM.1057 | .NumberEquals.x:Key            | {'NumberEquals':{'x:Key':['ten']}}
            IAM.1057 | .IpAddress.g:SourceIp          | {'IpAddress':{'g:SourceIp':['10.0.0.0/99']}}
            """)
    void a_condition(String code, String where, String condition) {
        assertWrong(code, ".Condition" + where, "'Effect':'Allow','Action':['a:b:c'],'Condition':" + condition);
    }

    @Test
    void too_much_of_something() {
        String action = "'Effect':'Allow','Action':['a:b:c']";
        assertWrong("IAM.1033", ".Action", "'Effect':'Allow','Action':[%s]".formatted(many("'a:b:c%d'", 101)));
        assertWrong("IAM.1034", ".Action[0]", "'Effect':'Allow','Action':['a:b:%s']".formatted("c".repeat(125)));
        assertWrong("IAM.1040", ".Resource", action + ",'Resource':[%s]".formatted(many("'a:*:*:t:%d'", 11)));
        assertWrong("IAM.1042", ".Resource[0]", action + ",'Resource':['a:*:*:t:%s']".formatted("p".repeat(1_500)));
        assertWrong(
                "IAM.1054",
                ".Condition.StringEquals",
                action + ",'Condition':{'StringEquals':{%s}}".formatted(many("'x:K%d':['a']", 11)));
        assertWrong(
                "IAM.1056",
                ".Condition.StringEquals.x:Key[0]",
                action + ",'Condition':{'StringEquals':{'x:Key':['%s']}}".formatted("v".repeat(1_025)));
        assertCode("IAM.1028", "{'Version':'1.1','Statement':[%s]}".formatted(many("{" + action + "}", 9)));
        assertCode(
                "IAM.1021",
                "{'Version':'1.1','Statement':[{%s}]}"
                        .formatted("'Effect':'Allow','Action':[%s]"
                                .formatted(many("'a:b:" + "c".repeat(70) + "%d'", 99))));
    }

    @Test
    void what_comes_with_the_system_is_free_of_limits() {
        String statement = "{'Effect':'Allow','Action':['*:*:*']}";
        assertDoesNotThrow(() -> PolicyReader.read(
                json("{'Version':'1.0','Statement':[%s],'Depends':[{'catalog':'BASE','display_name':'x'}]}"
                        .formatted(many(statement, 9))),
                Rules.SYSTEM));
    }

    @Test
    void what_was_read_once_can_be_read_again() {
        PolicyDocument document = PolicyReader.stored(json("""
                {'Version':'1.1','Statement':[{'Effect':'deny','Action':['a:b:c']}]}""").toString());
        assertEquals("1.1", document.version());
        assertEquals(Effect.DENY, document.statements().getFirst().effect());
    }

    private static String many(String text, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append(i == 0 ? "" : ",").append(text.replace("%d", Integer.toString(i)));
        }
        return all.toString();
    }

    private static void assertWrong(String code, String where, String members) {
        String document = "{'Version':'1.1','Statement':[{%s}]}".formatted(members);
        MalformedPolicy malformed =
                assertThrows(MalformedPolicy.class, () -> PolicyReader.read(json(document), Rules.CUSTOM), document);
        assertEquals(code + " Statement[0]" + where, malformed.code() + " " + malformed.where());
    }

    private static void assertCode(String code, String document) {
        assertEquals(
                code,
                assertThrows(MalformedPolicy.class, () -> PolicyReader.read(json(document), Rules.CUSTOM))
                        .code());
    }
}
