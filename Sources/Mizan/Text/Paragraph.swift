/// One paragraph of an article: the unit that Mizan reports on.
public struct Paragraph: Sendable {
  /// The part of an article that a paragraph belongs to.
  public enum Field: String, Sendable, CaseIterable {
    case title, lead, body
  }

  /// The article, with what was read off it as a whole.
  public let context: ArticleContext
  /// The part of the article.
  public let field: Field
  /// The place among the body's paragraphs, from 1; `nil` for a title or a lead.
  public let number: Int?
  /// The text, trimmed.
  ///
  /// All offsets refer to it.
  public let text: String
  /// Tells whether this is the article's first paragraph, so that a stage begins with fresh state.
  public let opensArticle: Bool

  /// Creates a paragraph.
  public init(context: ArticleContext, field: Field, number: Int?, text: String, opensArticle: Bool) {
    self.context = context
    self.field = field
    self.number = number
    self.text = text
    self.opensArticle = opensArticle
  }

  /// What follows the article's id in the paragraph's id: `title`, `lead`, `1`, `2` ….
  public var label: String {
    number.map(String.init) ?? field.rawValue
  }

  /// The paragraph's id: `ARTICLE#title`, `ARTICLE#lead`, `ARTICLE#1` ….
  public var id: String { context.article.id + "#" + label }
}

/// An article together with what a paragraph cannot tell by itself: the spelling habits of the whole text.
public final class ArticleContext: Sendable {
  /// The article.
  public let article: Article
  /// How the article spells, counted over all of it.
  public let spelling: SpellingHabits

  /// Creates a context.
  public init(article: Article, spelling: SpellingHabits = SpellingHabits()) {
    self.article = article
    self.spelling = spelling
  }
}

/// A carrier that knows which paragraph it belongs to: the element of every stage of the pipeline.
public protocol ParagraphCarrier: Sendable {
  /// The paragraph that the carrier tells about.
  var paragraph: Paragraph { get }
}

extension Paragraph: ParagraphCarrier {
  /// The paragraph itself.
  public var paragraph: Paragraph { self }
}
