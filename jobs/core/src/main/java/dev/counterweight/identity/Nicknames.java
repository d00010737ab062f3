package dev.counterweight.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Short and pet forms of first names, as people sign with them. */
final class Nicknames {
  /** One name and its forms a line; a form may be short for several names. */
  private static final String FORMS =
      """
      abigail abby gail
      alexander alex alec sasha xander aleksander alejandro
      alexandra alex sasha sandra lexi
      alfred fred alf
      andrew andy drew andrei andreas
      anna ann anne annie anja ania
      anthony tony anton antonio
      barbara barb babs
      benjamin ben benny benji
      catherine cathy kate katie katherine kathy kat katarina
      charles charlie chuck carl
      charlotte lottie charlie
      christina chris tina christine kristina
      christopher chris kit topher
      daniel dan danny
      david dave davy
      deborah deb debbie
      dmitri dima dmitry
      donald don donny
      dorothy dot dolly
      edward ed eddie ted ned eduardo
      eleanor ellie nell nora
      elizabeth liz beth lizzie eliza betty lisa elisabeth
      emily em emmy
      eugene gene zhenya evgeny
      francis frank fran francisco paco
      frederick fred freddy
      gabriel gabe
      george jorge jurgen
      gregory greg grigory grisha
      harold harry hal
      helen lena nell helena
      henry hank harry hal
      ivan vanya john
      jacob jake jack
      james jim jimmy jamie
      jennifer jen jenny
      jessica jess jessie
      joanna jo joan joanne
      john jack johnny jon johann
      jonathan jon johnny jonny
      joseph joe joey jose pepe
      joshua josh
      judith judy
      katarzyna kasia kate
      kenneth ken kenny
      laurence larry lawrence
      leonard leo len lenny
      magdalena magda lena
      malgorzata gosia margaret
      margaret maggie meg peggy greta
      maria mary masha marie
      martin marty
      matthew matt mat mateusz mateo
      maximilian max
      michael mike mick misha mikhail miguel mikey
      natalia natasha nat nataly
      nathaniel nate nathan nat
      nicholas nick nico nicolas klaus
      olivia liv livvy
      pamela pam
      patricia pat patty tricia trish
      patrick pat paddy
      pavel pasha paul
      peter pete pedro petr pyotr
      philip phil pip
      raymond ray
      rebecca becky becca
      richard rick dick richie rich
      robert bob rob bobby robbie roberto
      ronald ron ronnie
      samantha sam
      samuel sam sammy
      sebastian seb bastian
      sergei seryozha sergey serge
      stanislav stas stan
      stephanie steph
      stephen steve stevie steven stefan
      susan sue susie suzanne
      tatiana tanya
      theodore ted theo
      thomas tom tommy tomas
      timothy tim timmy
      valentina valya tina
      victoria vicky tori vika
      vincent vince vinny
      vladimir vova volodya vlad
      walter walt wally
      william bill will billy liam willy
      yekaterina katya kate ekaterina
      zachary zach zack
      """;

  private static final Map<String, Set<Integer>> GROUPS = groups();

  private Nicknames() {}

  private static Map<String, Set<Integer>> groups() {
    Map<String, Set<Integer>> groups = new HashMap<>();
    int group = 0;
    for (String line : FORMS.split("\n")) {
      for (String form : line.strip().split(" ")) {
        groups.computeIfAbsent(form, f -> new HashSet<>()).add(group);
      }
      group++;
    }
    return groups;
  }

  /** Whether two different words can be forms of one name. */
  static boolean areForms(String one, String other) {
    Set<Integer> groups = GROUPS.getOrDefault(one, Set.of());
    return GROUPS.getOrDefault(other, Set.of()).stream().anyMatch(groups::contains);
  }

  /** The names that a word is a form of, as numbers; empty for most words. */
  static Set<Integer> groupsOf(String word) {
    return GROUPS.getOrDefault(word, Set.of());
  }
}
